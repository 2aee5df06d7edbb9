import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given out under a name; the next one is taken under its row lock. */
@Entity('counter')
export class Counter {
  @PrimaryColumn('varchar', { length: 60 })
  name: string;

  @Column('integer')
  value: number;
}
