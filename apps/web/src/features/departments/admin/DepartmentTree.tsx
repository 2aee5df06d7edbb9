import { DepartmentRow } from './DepartmentRow.tsx';
import classes from './Structure.module.css';
import type { TreeProvider } from './tree.ts';
import type { TreeChoice } from './treeChoice.ts';

interface Props {
  readonly providers: readonly TreeProvider[];
  readonly onChoose: (choice: TreeChoice) => void;
}

/** Providers, their departments, and the groups below these. */
export function DepartmentTree({ providers, onChoose }: Props) {
  return (
    <div className={classes.providers}>
      {providers.map((provider) => (
        <section key={provider.id} aria-label={provider.name}>
          <h2 className={classes.heading} dir="auto">
            {provider.name}
          </h2>
          <ul className={classes.tree}>
            {provider.departments.map(({ department, groups }) => (
              <li key={department.id}>
                <DepartmentRow department={department} onChoose={onChoose} />
                {groups.length > 0 && (
                  <ul className={classes.tree}>
                    {groups.map((group) => (
                      <li key={group.id}>
                        <DepartmentRow department={group} onChoose={onChoose} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
