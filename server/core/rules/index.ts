// Written by `npm run generate` from the rules in this folder.
import { actionWithoutArea } from './action-without-area.ts';
import { actionWithoutDeadline } from './action-without-deadline.ts';
import { actionWithoutMeasure } from './action-without-measure.ts';
import { actionWithoutOwner } from './action-without-owner.ts';
import { agencyNotInvolved } from './agency-not-involved.ts';
import { areaTextDrift } from './area-text-drift.ts';
import { areaWithoutAction } from './area-without-action.ts';
import { changedAfterSubmission } from './changed-after-submission.ts';
import { completeWithoutEvidence } from './complete-without-evidence.ts';
import { conditionalDeadline } from './conditional-deadline.ts';
import { deadlineAfterTimescale } from './deadline-after-timescale.ts';
import { deadlineBeforeLetter } from './deadline-before-letter.ts';
import { deadlinePassed } from './deadline-passed.ts';
import { dueDateMismatch } from './due-date-mismatch.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { expiredIgnore } from './expired-ignore.ts';
import { identifiablePerson } from './identifiable-person.ts';
import { impossibleDate } from './impossible-date.ts';
import { invalidConfiguration } from './invalid-configuration.ts';
import { invalidFrontMatter } from './invalid-front-matter.ts';
import { letterNotFound } from './letter-not-found.ts';
import { measureWithoutNumber } from './measure-without-number.ts';
import { missingSection } from './missing-section.ts';
import { ownerIsGroup } from './owner-is-group.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { statementLate } from './statement-late.ts';
import { statusConflictsWithDate } from './status-conflicts-with-date.ts';
import { statusUnknown } from './status-unknown.ts';
import { stillToWrite } from './still-to-write.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { unknownArea } from './unknown-area.ts';
import { unknownOwner } from './unknown-owner.ts';
import { unreadList } from './unread-list.ts';
import { unreadTable } from './unread-table.ts';
import { unresolvedInitials } from './unresolved-initials.ts';
import { unsureArea } from './unsure-area.ts';
import { unusedIgnore } from './unused-ignore.ts';
import { vagueAction } from './vague-action.ts';
import { vagueDeadline } from './vague-deadline.ts';
import type { Rule } from './rule.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  actionWithoutArea,
  actionWithoutDeadline,
  actionWithoutMeasure,
  actionWithoutOwner,
  agencyNotInvolved,
  areaTextDrift,
  areaWithoutAction,
  changedAfterSubmission,
  completeWithoutEvidence,
  conditionalDeadline,
  deadlineAfterTimescale,
  deadlineBeforeLetter,
  deadlinePassed,
  dueDateMismatch,
  duplicateReference,
  expiredIgnore,
  identifiablePerson,
  impossibleDate,
  invalidConfiguration,
  invalidFrontMatter,
  letterNotFound,
  measureWithoutNumber,
  missingSection,
  ownerIsGroup,
  possibleDuplicate,
  statementLate,
  statusConflictsWithDate,
  statusUnknown,
  stillToWrite,
  undefinedAcronym,
  unknownAnswer,
  unknownArea,
  unknownOwner,
  unreadList,
  unreadTable,
  unresolvedInitials,
  unsureArea,
  unusedIgnore,
  vagueAction,
  vagueDeadline,
];
