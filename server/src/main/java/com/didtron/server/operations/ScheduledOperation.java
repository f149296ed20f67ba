package com.didtron.server.operations;

import java.util.function.Supplier;

/// Work that is due by the clock. Declared as a bean; when it is due a job is made for every tenant, or for the operator alone.
///
/// @param name       stable, `module.what`
/// @param title      as shown
/// @param cron       six fields as Spring has them, in UTC
/// @param everyTenant false: for the operator alone
/// @param operation  what is to be done; of a type that can wait in the queue
public record ScheduledOperation(String name, String title, String cron, boolean everyTenant, Supplier<Operation<?>> operation) {}
