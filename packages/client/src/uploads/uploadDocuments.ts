import { gql, type TypedDocumentNode } from '@apollo/client';

interface UploadRefusal {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly remedy: string | null;
}

interface RequestUploadData {
  readonly requestUpload: {
    readonly uploadId: string | null;
    readonly url: string | null;
    readonly userErrors: readonly UploadRefusal[];
  };
}

interface RequestUploadVariables {
  readonly input: {
    readonly taskId: string;
    readonly fileName: string;
    readonly size: number;
    readonly contentType: string;
    /** Only the staff door asks who may see the file. */
    readonly audience?: 'CLIENT' | 'INTERNAL';
    readonly idempotencyKey: string;
  };
}

interface ConfirmUploadData {
  readonly confirmUpload: {
    readonly attachment: { readonly id: string; readonly fileName: string } | null;
    readonly userErrors: readonly UploadRefusal[];
  };
}

interface ConfirmUploadVariables {
  readonly input: { readonly uploadId: string; readonly idempotencyKey: string };
}

// Written by hand: these two documents are valid at both doors, generated ones belong to one schema.
export const requestUploadDocument: TypedDocumentNode<RequestUploadData, RequestUploadVariables> = gql`
  mutation RequestUpload($input: RequestUploadInput!) {
    requestUpload(input: $input) {
      uploadId
      url
      userErrors {
        code
        field
        message
        remedy
      }
    }
  }
`;

export const confirmUploadDocument: TypedDocumentNode<ConfirmUploadData, ConfirmUploadVariables> = gql`
  mutation ConfirmUpload($input: ConfirmUploadInput!) {
    confirmUpload(input: $input) {
      attachment {
        id
        fileName
      }
      userErrors {
        code
        field
        message
        remedy
      }
    }
  }
`;
