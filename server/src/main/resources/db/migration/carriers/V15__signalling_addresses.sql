-- Why: where the switch listens on several addresses, an interconnect is served by some of them.
alter table carriers.interconnect
    -- names of signalling addresses; none: all
    add column networks text[] not null default '{}';
alter table carriers.send_to
    -- name of the signalling address that calls go from; empty: any that serves the interconnect
    add column network text not null default '';
