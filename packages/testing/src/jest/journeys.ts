import { jest } from '@jest/globals';

// Journeys wait for mails behind those of the demo, and two browsers share the machine. Jest reads the patience of a
// project from here alone: its setting of that name counts for the whole run.
jest.setTimeout(90_000);
