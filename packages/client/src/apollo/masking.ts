import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

// A component reads only the fields of its own fragment: anything else is a compile error.
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
