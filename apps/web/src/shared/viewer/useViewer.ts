import { useQuery } from '@apollo/client/react';
import { ViewerDocument, type ViewerQuery } from '#gql';

export type Viewer = ViewerQuery['viewer'];

/** Who is signed in and what they may do; undefined until the server answered. One request for all who ask. */
export function useViewer(): Viewer | undefined {
  return useQuery(ViewerDocument, { fetchPolicy: 'cache-first' }).data?.viewer;
}
