-- Why: a caller's number is checked and asserted as the customer's interconnect says, and told to suppliers as they may know it. Nobody is trusted (RFC 3325) who
-- was not called so: what a caller asks to hide is hidden from every supplier that there is.
alter table carriers.interconnect
    drop constraint interconnect_asserted_check,
    add constraint interconnect_asserted_check check (asserted in ('pass', 'never', 'always', 'if-valid')),
    -- customer
    add column caller_check        text    not null default 'none' check (caller_check in ('none', 'length', 'length-and-e164')),
    add column caller_shortest     integer not null default 1 check (caller_shortest between 1 and 32),
    add column caller_longest      integer not null default 32 check (caller_longest between caller_shortest and 32),
    add column refuses_callers     text    not null default 'nothing' check (refuses_callers in ('nothing', 'invalid', 'invalid-and-missing')),
    add column sets_identity       text    not null default 'never' check (sets_identity in ('never', 'always', 'if-invalid')),
    add column identity_with       text    not null default 'caller' check (identity_with in ('caller', 'listed', 'caller-if-valid')),
    -- the customer's own, asserted instead of the caller's; a thousand at most, so they stand here
    add column listed_numbers      text[]  not null default '{}' check (cardinality(listed_numbers) <= 1000),
    add column list_order          text    not null default 'random' check (list_order in ('random', 'in-turn')),
    add column from_shows          text    not null default 'as-received' check (from_shows in ('as-received', 'anonymous', 'asserted-identity')),
    -- supplier; lengths are null when it checks none
    add column supplier_shortest   integer check (supplier_shortest between 1 and 32),
    add column supplier_longest    integer check (supplier_longest between supplier_shortest and 32),
    add column blocks_callers      boolean not null default false,
    -- null: it is sent the caller's number
    add column number_block_start  text,
    add column number_block_size   integer check (number_block_size between 1 and 100000),
    add column removes_display     boolean not null default false,
    add column from_in_contact     boolean not null default false,
    add column trusted             boolean not null default false,
    add column identity_style      text    not null default 'asserted-identity' check (identity_style in ('asserted-identity', 'remote-party-id', 'from-only')),
    add check ((supplier_shortest is null) = (supplier_longest is null)),
    add check ((number_block_start is null) = (number_block_size is null));
