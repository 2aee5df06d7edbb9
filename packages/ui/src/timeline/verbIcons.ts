import type { ActivityVerb, CaseVerb } from '@docket/domain';
import {
  ArchiveRestore,
  ArrowRight,
  FolderCheck,
  Hand,
  Lock,
  type LucideIcon,
  MessageSquare,
  Paperclip,
  Pause,
  Pencil,
  Play,
  Plus,
  Target,
  Trash2,
  Undo2,
} from 'lucide-react';
import { actionLooks } from '../workflow/actionLooks.ts';

/** The shape of everything the history records. */
export const verbIcons = {
  CREATED: Plus,
  DOING: actionLooks.DOING.icon,
  FORWARD: actionLooks.FORWARD.icon,
  REPLY: actionLooks.REPLY.icon,
  CANCEL: actionLooks.CANCEL.icon,
  COMPLETE: actionLooks.COMPLETE.icon,
  REOPEN: actionLooks.REOPEN.icon,
  HOLD: Pause,
  RESUME: Play,
  CLOSE: FolderCheck,
  MOVED: ArrowRight,
  REASSIGNED: actionLooks.REASSIGN.icon,
  CLAIMED: Hand,
  EDITED: Pencil,
  TARGETED: Target,
  COMMENTED: MessageSquare,
  NOTED: Lock,
  ATTACHED: Paperclip,
  DELETED: Trash2,
  RESTORED: ArchiveRestore,
  UNDONE: Undo2,
} as const satisfies Record<ActivityVerb | CaseVerb, LucideIcon>;
