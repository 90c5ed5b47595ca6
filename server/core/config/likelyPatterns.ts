import type { FieldName } from '../model/statement.ts';
import { once } from '../parse/memo.ts';

/** One way in which labels say a field. */
export interface LikelyPattern {
  /** `null`: what fits is the name of something else. */
  readonly field: FieldName | 'action' | null;
  /** One of these is in whatever fits: a pattern is costly to make, and most are never needed. */
  readonly needs: readonly string[];
  readonly fits: () => RegExp;
}

/** A word or two that only say which: `Operational lead`, `Expected completion date`. */
const which = "(?:(?!(?:and|or|of|for|by|to|the)\\b)[a-zà-öø-ɏ\\d'’-]+ ){0,3}";
/** What is reported of something is not the thing. */
const person =
  '(?:officer|manager|person|people|individual|professional|director|role|name|member|owner|contact|practitioner|responsibility|responsible|executive)s?';
const organisation = '(?:agency|agencies|partners?|organi[sz]ations?|body|bodies|services? partners?)';
const day =
  '(?:deadline|timescale|time ?frame|time ?line|due date|end date|finish date|target date|completion date|delivery date|implementation date)s?';

/** Of when a report is: `Q1 update`, `Progress December 2026`. */
const when =
  '(?:q[1-4]|(?:first|second|third|fourth) quarter|quarter [1-4]|(?:mid|end|half)[- ]year|(?:six|three|6|3)[- ]month(?:ly)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|20\\d\\d(?:[/-]\\d\\d)?|\\d\\d)';

/** In this order: the first that fits. Labels come in small letters, without brackets and what stands in them. */
export const likelyPatterns: readonly LikelyPattern[] = [
  // What is written when it happens, or says when something else does.
  {
    field: null,
    needs: [
      'actual',
      'review',
      'start',
      'date',
      'last',
      'previous',
      'original',
      'next',
      'risk',
      'cost',
      'resource',
      'budget',
      'measure',
    ],
    fits: once(
      () =>
        /^(?:actual|review|reviewed|start|date (?:(?:action|task|recommendation|item) (?:was )?)?(?:completed|closed|opened|raised|added|reviewed|started|of (?:review|update|last))|last|previous|original|next (?:review|meeting|update|report)|date of last)\b|\b(?:review|start|update|meeting|audit|visit) date$|^(?:risk|cost|resource|budget)|^(?:control|mitigati\w+|safety) measures?$/,
    ),
  },
  {
    field: 'owner',
    needs: ['lead', 'responsib', 'accountab', 'sro', 'assigned', 'allocated', 'delegated', 'head'],
    fits: once(
      () =>
        new RegExp(
          `^(?:the )?${which}leads?(?: ${person})?$|^lead ${person}$|^(?:senior )?(?:responsible|accountable) (?:lead )?${person}$|^sro$|^${person} (?:(?:who )?(?:is|are) )?(?:responsible|accountable|leading)$|^(?:assigned|allocated|action assigned|task assigned|delegated) to$|^accountability$|^(?:specific|overall|main|key|primary|individual|delivery|operational|strategic|action|officer) responsibilit(?:y|ies)$|^heads? of service$`,
        ),
    ),
  },
  {
    field: 'owner',
    needs: ['who'],
    fits: once(
      () =>
        /^who(?:se|[’']?s|'ll)?(?: is| are| will| should| has)?(?: be)? (?:the )?(?:responsib|accountab|lead|do\b|doing\b|deliver|own|complet|tak)/,
    ),
  },
  {
    field: 'agency',
    needs: ['agenc', 'partner', 'organi', 'bod'],
    fits: once(
      () => new RegExp(`^${which}${organisation}(?: (?:involved|responsible|supporting|leading|concerned))?$`),
    ),
  },
  // Before dates, which stand in such labels too: `RAG January 2027`, `Progress at 31 March`.
  {
    field: 'status',
    needs: ['rag', 'complete', 'indicator'],
    fits: once(() => /\bb?ragg?\b|^% ?complete$|^progress indicator$/),
  },
  {
    field: 'status',
    needs: ['status', 'update', 'position', 'progress'],
    fits: once(
      () =>
        new RegExp(
          `^(?:(?:latest|current|overall|action|delivery|completion|implementation|progress|monthly|quarterly|status|position|previous|${when}) )*(?:status|updates?|position|progress|status report|progress report|position statement|progress statement|progress notes?)(?: (?:to date|so far|made|since|at|as at|on|against|for|summary|and next steps|and review|in|by|${when})\\b.*)?$`,
        ),
    ),
  },
  {
    field: 'deadline',
    needs: ['deadline', 'timescale', 'time', 'date', 'target', 'completion'],
    fits: once(
      () =>
        new RegExp(
          `^(?:the )?${which}${day}(?: for (?:completion|delivery|action|implementation|achievement|this).*)?$|^(?:dates?|timescales?|target|times?) (?:for|of) (?:completion|delivery|implementation|achievement|action)$|^(?:target )?date (?:(?:for|of) action|(?:to be|it will be|will be|due|by|required|action).*)$|^(?:planned|proposed|expected|estimated|anticipated|forecast|agreed|revised|target|milestone|action|projected|scheduled|implementation|delivery) (?:[a-zà-öø-ɏ]+ )?(?:dates?|time|completion)$`,
        ),
    ),
  },
  {
    field: 'deadline',
    needs: ['when', 'finish', 'end', 'by'],
    fits: once(
      () =>
        /^when(?: by)?$|^(?:by )?when (?:(?:it|this|we|they|action) )?(?:will|should|must|do|does|is|are)\b|^(?:finish|end)$|^(?:to be |will be )?(?:action(?:ed)?|complet(?:e|ed|ion)|deliver(?:y|ed)?|done|finish(?:ed)?|achieved?|implement(?:ed|ation)?|due) by(?: when| date)?$|^action by when$|^by (?:what )?date$|^by$/,
    ),
  },
  {
    field: 'evidence',
    needs: ['evidence', 'assurance', 'verification'],
    fits: once(
      () =>
        /^(?:(?:supporting|impact|key|further|sources? of|where is the|what) )*(?:evidence|assurance)(?: (?:of|for|that|base|source|to|required|will|by|available|log)\b.*)?$|^how (?:will (?:this|it|we|progress|impact) (?:be )?)?evidenced?\b.*$|^(?:means of )?verification$/,
    ),
  },
  {
    field: 'measure',
    needs: ['success', 'difference', 'different', 'good', 'look', 'measure', 'know', 'judge', 'impact'],
    fits: once(
      () =>
        /^(?:what )?success (?:will )?looks? like$|^we(?: will|[’']ll)? know (?:when|if|this|it)\b|^(?:what|how)(?: (?:will|does|do|would|can|is|are|should|we|you|this|it|be|the|impact|success|outcomes?|difference|our)(?:[’']ll)?)* (?:difference|different|good looks?|look like|success looks?|success will|measured?|know|judged?|success|impact)\b/,
    ),
  },
  {
    field: 'measure',
    needs: ['measure', 'indicator', 'kpi', 'outcome', 'success', 'impact', 'benefit', 'difference', 'target'],
    fits: once(
      () =>
        new RegExp(
          `^${which}(?:measures?|measurements?|indicators?|kpis?|outcomes?|success criteri(?:a|on)|success factors?)(?: of (?:success|impact|progress|outcomes?))?$|^${which}(?:impact|outcome|benefit|difference)s?(?: (?:sought|made|expected|intended|achieved|measures?))?$|^(?:${which})?(?:impact|outcome|benefit|difference)s? (?:on|for|to) .*(?:child|famil|young|people|cyp|practice|li[fv]e|learner|pupil|carer)|^${which}targets$`,
        ),
    ),
  },
  // Of a department, and of work; no finding.
  {
    field: null,
    needs: ['area'],
    fits: once(
      () =>
        /^(?:service|business|geograph\w*|local|work|team|practice|subject|functional|policy|catchment|pilot|directorate|portfolio) areas?$|^areas? of (?:work|responsib|practice|service|activity|delivery)/,
    ),
  },
  {
    field: 'area',
    needs: ['area', 'recommendation', 'finding', 'weakness', 'concern'],
    fits: once(
      () =>
        new RegExp(
          `^${which}(?:areas?|recommendations?|findings?)(?: (?:(?:for|of|to be|identified for|requiring|needing|in need of) (?:priority |significant |further )?(?:improve\\w*|development|action|attention|concern|weakness|focus)|(?:from|in|of) (?:the )?(?:letter|report|inspection|inspectors)|ref|reference|no|number|made|agreed))?$|^(?:(?:area|statement) of )?(?:significant|serious|main|key|identified|urgent|priority|ofsted|cqc|inspection|inspectors[’']?) (?:weakness(?:es)?|concerns?)$`,
        ),
    ),
  },
  {
    field: 'area',
    needs: ['what', 'link', 'relate', 'address', 'feedback', 'improve', 'said', 'must'],
    fits: once(
      () =>
        /^what (?:the )?(?:ofsted|inspectors?|inspectorates?|inspection|letter|report|jtai|hmi|cqc)\b.*(?:said|says?|told|found|saw|identified)|^(?:link(?:s|ed)? to|relates? to|related to|addresses)(?: .*(?:area|finding|recommendation|letter|afi).*)?$|^feedback from (?:the )?(?:inspect|ofsted)|^(?:what )?(?:we )?needs? to (?:be )?improved?$|^improvements? (?:required|needed)$|^you said$|^must dos?(?: ?\/ ?should dos?)?$/,
    ),
  },
  {
    field: 'action',
    needs: ['action', 'activit', 'step'],
    fits: once(
      () =>
        /^(?:(?:specific|key|urgent|improvement|high[- ]level|required|proposed|planned|agreed|remedial|corrective|management|immediate|further|recommended|detailed|main|our|council|partnership|smart|single|multi-agency|core|strategic|operational|delivery|follow[- ]up|individual|necessary|additional|associated|resulting|joint|new|overarching|headline) )*(?:actions?|action points?|activit(?:y|ies)|steps?)(?: (?:required|needed|agreed|planned|proposed|points?|details?|description|plan|being taken|taken|to (?:be|take|address|achieve|deliver|improve|meet|resolve)\b.*|(?:that )?we (?:will|are|plan)\b.*|and milestones?))?$|^next steps?$|^details? of (?:the )?actions?$/,
    ),
  },
  {
    field: 'action',
    needs: ['what', 'we '],
    fits: once(
      () =>
        /^we (?:did|will do|have done|are doing)$|^what (?:action )?(?:are|will|do|must|should|need|needs|is|we|they|action|else)(?:[’'](?:ll|re))?(?: .*)?\b(?:do|doing|done|take|taken|change|happen|deliver|achieve)\b(?!.*so far)/,
    ),
  },
  {
    field: 'action',
    needs: ['how'],
    fits: once(
      () =>
        /^how (?:will |are |do )?(?:we|it|this|they)(?:[’']ll)?(?: will| are| plan to)? ?(?:be |going to )?(?:do|achieve|achieved|deliver|delivered|address|addressed|get there|respond)\b/,
    ),
  },
];
