-- Why: everybody gets a letter of their own and its fate is known for each; those who are told together see in its head who else is.
alter table notify.letter
    -- as the letter's head says; null: its reader alone
    add column head_to text[],
    add column head_cc text[];
