-- Why: a deleted person waits in the trash and comes back as they were.
alter table identity.person
    add column deleted_at timestamptz,
    -- what they were before: active, suspended, invited, pending
    add column deleted_state text check (deleted_state in ('invited', 'pending', 'active', 'suspended')),
    -- no name and no address any more; the number stays, so that what they did still says that it was one person
    add column purged_at timestamptz;
