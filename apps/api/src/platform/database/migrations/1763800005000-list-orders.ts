import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The orders in which screens first show their lists, each a range of one index whatever the database holds: what is
 * mine by due day and priority, a department and its queue likewise, and what a client sees of their own tasks.
 */
export class ListOrders1763800005000 implements MigrationInterface {
  readonly name = 'ListOrders1763800005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX task_person_open_due ON task_person (person_id, due_on, priority_rank, task_id)
        INCLUDE (created, related) WHERE open;

      DROP INDEX task_queue, task_department_open;
      CREATE INDEX task_queue ON task (department_id, ${dueDay}, ${priorityRank}, id)
        WHERE assignee_id IS NULL AND ${isOpen};
      CREATE INDEX task_department_open ON task (department_id, ${dueDay}, ${priorityRank}, id) WHERE ${isOpen};

      CREATE INDEX task_portal_open ON task (client_id, ${dueDay}, id) WHERE audience = 'CLIENT' AND ${isOpen};
      CREATE INDEX task_portal_changed ON task (client_id, updated_at DESC, id DESC)
        WHERE audience = 'CLIENT' AND deleted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_person_open_due, task_portal_open, task_portal_changed, task_queue, task_department_open;
      CREATE INDEX task_queue ON task (department_id, ${dueDay}, id) WHERE assignee_id IS NULL AND ${isOpen};
      CREATE INDEX task_department_open ON task (department_id, ${dueDay}, id) WHERE ${isOpen};
    `);
  }
}

// As the statements write them: another spelling of the same would not find the index.
const dueDay = `(coalesce(due_on, 'infinity'::date))`;
const priorityRank = `(array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority::text) - 1)`;
const isOpen = `deleted_at IS NULL AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')`;
