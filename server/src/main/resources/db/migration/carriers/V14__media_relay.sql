-- Why: media may go through us, so that the parties do not learn where the other is and silence is noticed. What there was before stays as it was: directly.
alter table carriers.media
    add column relay           text not null default 'never' check (relay in ('never', 'always')),
    -- without audio for so long a relayed call ends; null: never
    add column silence_seconds integer check (silence_seconds between 5 and 7200);
