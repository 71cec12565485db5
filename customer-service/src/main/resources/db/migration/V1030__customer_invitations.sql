-- Partners invite customers; a customer authorises the partners an invitation names.

create table customer_invitation (
    id                  uuid        primary key,
    issuer_id           uuid        not null,
    seller_id           uuid        not null,
    seller_kind         text        not null,
    reseller_id         uuid,
    delegated_admin     boolean     not null,
    reusable            boolean     not null,
    customer_tenant_id  uuid,
    recipient           text,
    subject             text        not null,
    body                text        not null,
    environment         text        not null,
    state               text        not null,
    created_at          timestamptz not null,
    expires_at          timestamptz,
    decided_by          uuid,
    decided_at          timestamptz,
    sequence            bigint      not null,
    version             bigint      not null
);
create index customer_invitation_issuer on customer_invitation (issuer_id, id);
create index customer_invitation_due on customer_invitation (expires_at) where state = 'INVITED';
create unique index customer_invitation_link on customer_invitation
    (issuer_id, seller_id, seller_kind, coalesce(reseller_id, seller_id), delegated_admin) where reusable and state = 'INVITED';
comment on table customer_invitation is 'A draft with a personal link; what opens it is derived from its id and stored nowhere';
comment on column customer_invitation.reusable is 'A link that serves many customers; of each kind a partner has one open';

create table customer_invitation_answer (
    id             uuid        primary key,
    invitation_id  uuid        not null references customer_invitation (id),
    customer_id    uuid        not null,
    accepted       boolean     not null,
    answered_at    timestamptz not null,
    answered_by    text        not null
);
create index customer_invitation_answer_customer on customer_invitation_answer (customer_id, answered_at);
comment on table customer_invitation_answer is 'Evidence of what a customer answered, by whom and when; never changed';
revoke update, delete on customer_invitation_answer from "${app}";

create table customer_agreement_fact (
    id                    uuid    primary key,
    customer_id           uuid    not null,
    method                text    not null,
    attesting_partner_id  uuid,
    type                  text    not null,
    sequence              bigint  not null
);
create index customer_agreement_fact_customer on customer_agreement_fact (customer_id);
