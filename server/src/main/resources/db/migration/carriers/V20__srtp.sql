-- Why: what goes between a party and us may be encrypted, with keys in the session description. What there was before is not.
alter table carriers.media
    add column srtp text not null default 'none' check (srtp in ('none', 'optional', 'required'));
