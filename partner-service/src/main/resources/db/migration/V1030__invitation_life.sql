-- An invitation's deadline, and when it was sent for the provider; both are the provider's choice and mostly empty.
alter table partnership_invitation add expires_at timestamptz;
alter table partnership_invitation add sent_at timestamptz;
create index partnership_invitation_due on partnership_invitation (expires_at) where state = 'INVITED' and expires_at is not null;

create index partnership_of_provider on partnership (provider_id, id) where state = 'ACTIVE';

-- With its beginning, the evidence of a removal is the history of the partnership it ended.
alter table partnership_removal add since timestamptz;
create index partnership_removal_of on partnership_removal (partnership_id, id);
