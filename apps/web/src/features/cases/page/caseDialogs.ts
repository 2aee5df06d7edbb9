/** What can lie over the page of a case. */
export type CaseDialog = 'CLOSE' | 'HOLD' | 'RESUME' | 'CANCEL' | 'REOPEN' | 'EDIT' | 'ANSWERS';
