import { useMutation, useQuery } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { DismissMailDocument, type FailedMailFragment, FailedMailsDocument, ResendMailDocument } from '#gql';

export type FailedMail = FailedMailFragment;

/** Null when it was done, otherwise why not; empty where nobody could say. */
type Outcome = Promise<string | null>;

const pageSize = 50;

/** Mails the server would not take, and what administrators can do about them. */
export function useFailedMails() {
  const { data, error, refetch, fetchMore } = useQuery(FailedMailsDocument, {
    variables: { first: pageSize },
    fetchPolicy: 'cache-and-network',
  });
  const [resendMutation] = useMutation(ResendMailDocument);
  const [dismissMutation] = useMutation(DismissMailDocument);
  const page = data?.failedMails;

  const resend = async ({ id: mailId }: FailedMail): Outcome => {
    const input = { mailId, idempotencyKey: newIdempotencyKey() };
    const answer = await resendMutation({ variables: { input } }).catch(() => null);
    await refetch().catch(() => null);
    return failureIn(answer?.data?.resendMail);
  };
  const dismiss = async ({ id: mailId }: FailedMail): Outcome => {
    const input = { mailId, idempotencyKey: newIdempotencyKey() };
    const answer = await dismissMutation({ variables: { input } }).catch(() => null);
    await refetch().catch(() => null);
    return failureIn(answer?.data?.dismissMail);
  };
  const showMore = async (): Promise<void> => {
    await fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { failedMails } }) => ({
        failedMails: { ...failedMails, nodes: [...before.failedMails.nodes, ...failedMails.nodes] },
      }),
    });
  };

  return {
    mails: page?.nodes,
    count: page?.totalCount ?? 0,
    hasMore: page?.pageInfo.hasNextPage === true,
    broken: error !== undefined,
    refetch,
    resend,
    dismiss,
    showMore,
  };
}

interface Answer {
  readonly mail: unknown;
  readonly userErrors: readonly { readonly message: string }[];
}

function failureIn(answer: Answer | undefined): string | null {
  if (answer === undefined) return '';
  return answer.userErrors[0]?.message ?? null;
}
