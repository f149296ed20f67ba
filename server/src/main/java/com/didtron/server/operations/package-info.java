/// The journal of changes: every modification is a typed [Operation] with who asked for it, what was before and after, and how it ended.
/// Small ones run in the caller's transaction, heavy ones wait as jobs; audit, job queue and trash read the same rows.
///
/// What moves money is an operation that implements [MovesMoney]: it says how much, in the tenant's base currency, and which permission asking needs.
/// Its controller calls [Operations#ask] in place of `run` and answers as usual to [Asked.Done], and 202 with a [WaitingApproval] to [Asked.Waiting].
/// Then nothing else is to be done: an amount beyond the limit of the person's roles is refused (`beyond-limit`); above the amount of four eyes the
/// operation is tried (refusals come at once, and nothing of the trial stays), kept with what it would do, and carried out in the name of who
/// asked when a second person approves it on the screen Approvals. Who approves must be somebody else, have the same permission and reach the
/// amount. `run` and `enqueue` take such an operation from the platform itself only.
///
/// Jobs of one type start in turns, one of each tenant that waits; [JobPolicy] says what orders those of one tenant (decision 0008).
///
/// Owns the schema `operations`. May use: kernel, platform. It knows neither people nor roles: who may ask is decided before
/// an [OperationRequest] is made; how far somebody may go with money is asked of [MoneyRights].
@ApplicationModule(displayName = "Operations", allowedDependencies = {"kernel", "platform"})
@NullMarked
package com.didtron.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
