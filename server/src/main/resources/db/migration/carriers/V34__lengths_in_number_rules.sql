-- Why: a number rule may ask how long the number is, and put another number in its place. Null: any length; the number is rewritten, not replaced.
alter table carriers.number_rule
    add column min_length  integer check (min_length between 1 and 32),
    add column max_length  integer check (max_length between 1 and 32),
    add column replacement text check (replacement ~ '^[+]?[0-9]{1,15}$'),
    add check (max_length >= min_length),
    add check (replacement is null or strip = 0 and prepend = '');
alter table carriers.service_rule
    add column min_length  integer check (min_length between 1 and 32),
    add column max_length  integer check (max_length between 1 and 32),
    add column replacement text check (replacement ~ '^[+]?[0-9]{1,15}$'),
    add check (max_length >= min_length),
    add check (replacement is null or strip = 0 and prepend = '');
