import { useParams } from 'react-router-dom';

/** The number of the task or case in the address; empty when the address has none, and then nothing is found. */
export function useNumberInAddress(): string {
  return useParams()['ref'] ?? '';
}
