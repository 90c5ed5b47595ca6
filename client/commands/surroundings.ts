import type * as vscode from 'vscode';
import type { AreasView } from '../areas/areasView.ts';
import type { ExampleFiles } from '../example/exampleFiles.ts';
import type { PlanChanges } from '../planChanges.ts';
import type { Service } from '../service.ts';
import type { Status } from '../status.ts';

/** What a command may use. */
export interface Surroundings {
  readonly service: Service;
  readonly status: Status;
  readonly areas: AreasView;
  readonly example: ExampleFiles;
  readonly changes: PlanChanges;
  /** `publisher.name` */
  readonly extensionId: string;
  readonly log: vscode.LogOutputChannel;
}
