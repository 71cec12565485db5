-- The texts of the agreements. The digest is computed by the database from the text itself, so the two cannot disagree whoever writes the row.

create function text_digest(content text) returns text language sql immutable strict parallel safe
    as $$ select encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;

create table agreement_document (
    id            uuid    primary key,
    template_id   uuid    not null references agreement_template,
    language      text    not null check (language ~ '^[a-z]{2,3}$'),
    country       text    check (country ~ '^[A-Z]{2}$'),
    title         text    not null,
    text          text    not null,
    digest        text    not null generated always as (text_digest(text)) stored,
    unique nulls not distinct (template_id, language, country)
);
comment on table agreement_document is 'What is read before an agreement is accepted; never changed: another text is another version of the template';
comment on column agreement_document.country is 'The only country it is meant for, or null';
comment on column agreement_document.digest is 'SHA-256 of the text in UTF-8, in hexadecimal digits';
revoke update, delete on agreement_document from "${app}";

-- A provider that enrols accepts an agreement of its own; partner-service knows it by this id.
insert into agreement_template (id, type, link, version_rank, valid_until, successor_id) values
    ('6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7003', 'INDIRECT_PROVIDER_AGREEMENT', 'https://agreements.twotier.example/indirect-provider', 0, null, null);

insert into agreement_document (id, template_id, language, title, text) values
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7101', '117a77b0-9360-443b-8795-c6dedc750cf9', 'en', 'Microsoft Customer Agreement',
$text$This agreement is made between the company that accepts it ("you") and the owner of the programme ("we"). It applies to every product that you order through a partner of the programme, whichever partner that is.

1. Ordering through partners

You order from the partners you choose. A partner sets its own prices and sends its own invoices; what it promises you beyond this agreement binds that partner and not us. You may work with several partners at once and may change them. A change of partner does not end this agreement and need not be followed by a new acceptance.

2. Right to use

When an order has been accepted, you may use the product for your own business for the term of the subscription and in the quantity ordered. You may let the staff of your affiliates and contractors use it on your behalf; you answer for what they do. You may not resell the product, rent it out, or work around its technical limits.

3. Your administrators

You name at least one global administrator. What this person or a successor does in your tenant is done in your name. You keep passwords secret and tell us without delay when you believe that somebody else has gained access.

4. Access by partners

A partner that manages products for you sees the subscriptions it has sold to you. It acts as an administrator of your tenant only when you have granted this, and you may withdraw the grant at any time.

5. Your data

The data that you and your users store with a product remains yours. We process it only in order to provide the product and as the law demands. When a subscription ends, you have ninety days in which to fetch your data; afterwards it is deleted.

6. Suspension

We may suspend a subscription if it is used to harm others, if the law requires it, or if the partner that sold it asks for this because it was not paid. We suspend no more and for no longer than necessary.

7. Warranty and liability

We warrant that each product works in all material respects as its documentation says. If it does not, we mend it or refund what was paid for the time in which it did not work. Apart from intent, gross negligence and where mandatory law says otherwise, each side is liable for direct damage up to the amount paid for the product during the twelve months before the event.

8. Term and change

The agreement applies from the day of acceptance until the last of your subscriptions has ended. We may publish a new version. For products you already have, the version you accepted applies until they are renewed; for new orders the version that is in force on that day applies, and we may ask you to accept it first.

9. Law and notices

The law of the country in which your company is registered applies. Notices are sent to the person who accepted the agreement for you. If a provision cannot be enforced, the others remain.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7102', '117a77b0-9360-443b-8795-c6dedc750cf9', 'sv', 'Microsoft-kundavtal',
$text$Detta avtal ingås mellan det företag som godkänner det ("ni") och programmets ägare ("vi"). Det gäller för varje produkt som ni beställer genom en partner i programmet, vilken partner det än är.

1. Beställning genom partner

Ni beställer av de partner ni väljer. En partner bestämmer sina egna priser och skickar sina egna fakturor; vad den lovar er utöver detta avtal binder den partnern och inte oss. Ni kan arbeta med flera partner samtidigt och kan byta partner. Ett byte av partner gör inte att avtalet upphör och kräver inget nytt godkännande.

2. Rätt att använda

När en beställning har tagits emot får ni använda produkten i er egen verksamhet under prenumerationens löptid och i den mängd som beställts. Ni får låta personal hos närstående bolag och uppdragstagare använda den för er räkning; ni svarar för vad de gör. Ni får inte sälja produkten vidare, hyra ut den eller kringgå dess tekniska begränsningar.

3. Era administratörer

Ni utser minst en global administratör. Det som denna person eller en efterträdare gör i er klientorganisation görs i ert namn. Ni håller lösenord hemliga och meddelar oss utan dröjsmål om ni tror att någon annan har fått tillgång.

4. Partners åtkomst

En partner som hanterar produkter åt er ser de prenumerationer den har sålt till er. Den handlar som administratör i er klientorganisation bara när ni har medgett det, och ni kan när som helst ta tillbaka medgivandet.

5. Era data

De data som ni och era användare lagrar i en produkt förblir era. Vi behandlar dem bara för att tillhandahålla produkten och så som lagen kräver. När en prenumeration upphör har ni nittio dagar på er att hämta era data; därefter raderas de.

6. Avstängning

Vi får stänga av en prenumeration om den används för att skada andra, om lagen kräver det eller om den partner som sålt den begär det för att den inte har betalats. Vi stänger inte av mer och inte längre än nödvändigt.

7. Garanti och ansvar

Vi garanterar att varje produkt i allt väsentligt fungerar så som dess dokumentation anger. Gör den inte det, avhjälper vi felet eller återbetalar det som betalats för den tid då den inte fungerade. Utom vid uppsåt, grov vårdslöshet och där tvingande lag säger annat ansvarar vardera parten för direkt skada upp till det belopp som betalats för produkten under de tolv månaderna före händelsen.

8. Löptid och ändring

Avtalet gäller från den dag det godkänns till dess att den sista av era prenumerationer har upphört. Vi får ge ut en ny version. För produkter ni redan har gäller den version ni godkänt till dess att de förnyas; för nya beställningar gäller den version som är i kraft den dagen, och vi kan be er att godkänna den först.

9. Lag och meddelanden

Lagen i det land där ert företag är registrerat gäller. Meddelanden skickas till den person som godkänt avtalet för er. Om en bestämmelse inte kan göras gällande gäller de andra ändå.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7201', '998b88de-aa99-4388-a42c-1b3517d49490', 'en', 'Microsoft Cloud Agreement',
$text$This agreement was made between a company ("you") and the owner of the programme ("we") for online services ordered through one partner. It could be accepted until 31 January 2020; since then the Microsoft Customer Agreement takes its place.

1. Online services

You may use the online services that you have ordered for your own business until the subscription ends. The partner through which you ordered is the only one from which you may order under this agreement.

2. Acceptable use

You may not use the services against the law, in order to gain access to the systems of others, or in a way that disturbs their use by others. You answer for your users.

3. Data

The data you store in the services remains yours. We process it in order to provide the services. When a subscription ends it is kept for ninety days and then deleted.

4. Partner

The partner sets the prices, sends the invoices and is your first contact for support. It may administer the services for you as long as you let it.

5. Liability

Apart from intent, gross negligence and where mandatory law says otherwise, each side is liable for direct damage up to the amount paid for the services during the twelve months before the event.

6. End

This agreement ends with the last subscription that was ordered under it. It cannot be the ground of a new order.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7202', '998b88de-aa99-4388-a42c-1b3517d49490', 'sv', 'Microsoft-molnavtal',
$text$Detta avtal ingicks mellan ett företag ("ni") och programmets ägare ("vi") om onlinetjänster som beställdes genom en enda partner. Det kunde godkännas till och med den 31 januari 2020; sedan dess har Microsoft-kundavtalet trätt i dess ställe.

1. Onlinetjänster

Ni får använda de onlinetjänster ni har beställt i er egen verksamhet till dess att prenumerationen upphör. Den partner genom vilken ni beställt är den enda som ni kan beställa av enligt detta avtal.

2. Godtagbar användning

Ni får inte använda tjänsterna i strid med lag, för att skaffa er tillgång till andras system eller så att de stör andras användning. Ni svarar för era användare.

3. Data

De data ni lagrar i tjänsterna förblir era. Vi behandlar dem för att tillhandahålla tjänsterna. När en prenumeration upphör sparas de i nittio dagar och raderas sedan.

4. Partner

Partnern bestämmer priserna, skickar fakturorna och är er första kontakt för support. Den får administrera tjänsterna åt er så länge ni låter den göra det.

5. Ansvar

Utom vid uppsåt, grov vårdslöshet och där tvingande lag säger annat ansvarar vardera parten för direkt skada upp till det belopp som betalats för tjänsterna under de tolv månaderna före händelsen.

6. Upphörande

Avtalet upphör med den sista prenumeration som beställts enligt det. Det kan inte ligga till grund för en ny beställning.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7301', '6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7001', 'en', 'Microsoft Partner Agreement',
$text$This agreement is made between the company that signs it ("the partner") and the owner of the programme ("we"). It replaces the separate contracts of earlier years. It is signed once for each region in which the partner does business, by one of its global administrators.

1. Taking part

The partner takes part in the programme as direct-bill partner, as indirect provider or as indirect reseller. What it may do follows from these types; a change of type does not call for a new signature in the same region.

2. Region

The partner sells only to customers in the region for which it has signed, and enters into partnerships only with partners of that region.

3. Orders

A direct-bill partner or an indirect provider orders in its own name and owes us the price. An indirect reseller orders through its provider and has no account with us. The partner does not sell to itself or to its affiliates as end users.

4. Customers

The partner sees to it that each customer has accepted the customer agreement before the first order. Where it states this for the customer, it keeps proof of what the customer said and shows it to us on request. It informs a customer beforehand when subscriptions are to be moved to another partner, and obtains the customer's consent.

5. Access to customers' tenants

The partner acts in a customer's tenant only as far as the customer has granted it, only for the customer's purposes, and requires more than a password of everybody who does so for it.

6. Support

The partner supports its customers itself or names who does. It passes on to us only what it cannot solve.

7. Fair dealing

The partner does not bribe, does not mislead customers, and reports violations of law that it learns of in connection with the programme. It ends relations with other partners only in good faith and for a legitimate business purpose.

8. Payment and restriction

Invoices are due within thirty days. If the partner does not meet the requirements of its type we may restrict it: subscriptions that exist go on, new ones cannot be bought.

9. Liability

Apart from intent, gross negligence and where mandatory law says otherwise, each side is liable for direct damage up to the amount paid under this agreement in that region during the twelve months before the event.

10. Term

The agreement applies from the signature. Each side may end it with ninety days' notice; what customers have ordered goes on until the end of the term they have paid for.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7302', '6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7001', 'sv', 'Microsoft-partneravtal',
$text$Detta avtal ingås mellan det företag som undertecknar det ("partnern") och programmets ägare ("vi"). Det ersätter tidigare års skilda avtal. Det undertecknas en gång för varje region där partnern är verksam, av en av dess globala administratörer.

1. Deltagande

Partnern deltar i programmet som partner med direktfakturering, som indirekt leverantör eller som indirekt återförsäljare. Vad den får göra följer av dessa typer; en ändrad typ kräver ingen ny underskrift i samma region.

2. Region

Partnern säljer bara till kunder i den region den har undertecknat för, och ingår partnerskap bara med partner i den regionen.

3. Beställningar

En partner med direktfakturering eller en indirekt leverantör beställer i eget namn och är skyldig oss priset. En indirekt återförsäljare beställer genom sin leverantör och har inget konto hos oss. Partnern säljer inte till sig själv eller till närstående bolag som slutanvändare.

4. Kunder

Partnern ser till att varje kund har godkänt kundavtalet före den första beställningen. Intygar den detta för kunden, sparar den bevis för vad kunden sagt och visar det för oss på begäran. Den underrättar en kund i förväg när prenumerationer ska flyttas till en annan partner och inhämtar kundens samtycke.

5. Åtkomst till kunders klientorganisationer

Partnern handlar i en kunds klientorganisation bara så långt kunden har medgett det, bara för kundens ändamål, och kräver mer än ett lösenord av var och en som gör det för dess räkning.

6. Support

Partnern ger själv sina kunder support eller anger vem som gör det. Den för vidare till oss bara det den inte kan lösa.

7. Ärlighet

Partnern mutar inte, vilseleder inte kunder och anmäler lagöverträdelser som den får veta om i samband med programmet. Den avslutar förhållanden till andra partner bara i god tro och av ett legitimt affärsskäl.

8. Betalning och begränsning

Fakturor förfaller inom trettio dagar. Uppfyller partnern inte kraven för sin typ får vi begränsa den: befintliga prenumerationer fortsätter, nya kan inte köpas.

9. Ansvar

Utom vid uppsåt, grov vårdslöshet och där tvingande lag säger annat ansvarar vardera parten för direkt skada upp till det belopp som betalats enligt detta avtal i regionen under de tolv månaderna före händelsen.

10. Löptid

Avtalet gäller från undertecknandet. Vardera parten får säga upp det med nittio dagars varsel; det som kunder har beställt fortsätter till slutet av den tid de betalat för.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7401', '6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002', 'en', 'Indirect reseller agreement',
$text$This agreement is made between the company that accepts it ("the reseller") and the owner of the programme ("we"). It is accepted once the enrolment as indirect reseller has been approved, and adds to the partner agreement.

1. Role

The reseller sells the programme's products to its customers through indirect providers. It orders nothing from us and receives no invoices from us. It may work with several providers of its region.

2. Partnership with a provider

Before any business, reseller and provider enter into a partnership that both have agreed to. The terms between them are theirs alone. Ending the partnership does not touch the customers, nor the rights that customers have granted.

3. Customers

The reseller is the customer's first contact. It does not state on a customer's behalf that the customer agreement was accepted; this is done by the provider or by the customer itself.

4. A company that was a direct-bill partner

A direct-bill partner that accepts this agreement keeps its direct customers and their billing while it moves them to a provider. There is no way back to being a direct-bill partner only.

5. MPN id

In orders the reseller is named by the id of the location account with which it enrolled. Incentives are earned on this id from the day it is named.

6. Use of names

The reseller may call itself an indirect reseller of the programme. It does not call itself our agent and makes no promises in our name.

7. End

Each side may end this agreement with thirty days' notice. It ends by itself when the partner agreement ends.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7402', '6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002', 'sv', 'Avtal för indirekta återförsäljare',
$text$Detta avtal ingås mellan det företag som godkänner det ("återförsäljaren") och programmets ägare ("vi"). Det godkänns när registreringen som indirekt återförsäljare har beviljats och kompletterar partneravtalet.

1. Roll

Återförsäljaren säljer programmets produkter till sina kunder genom indirekta leverantörer. Den beställer inget av oss och får inga fakturor av oss. Den kan arbeta med flera leverantörer i sin region.

2. Partnerskap med en leverantör

Före varje affär ingår återförsäljare och leverantör ett partnerskap som båda har samtyckt till. Villkoren mellan dem är deras egna. Att partnerskapet avslutas rör varken kunderna eller de rättigheter som kunder har medgett.

3. Kunder

Återförsäljaren är kundens första kontakt. Den intygar inte för en kund att kundavtalet har godkänts; det gör leverantören eller kunden själv.

4. Ett företag som var partner med direktfakturering

En partner med direktfakturering som godkänner detta avtal behåller sina direkta kunder och deras fakturering medan den flyttar dem till en leverantör. Det finns ingen väg tillbaka till att vara enbart partner med direktfakturering.

5. MPN-id

I beställningar anges återförsäljaren med id:t för det platskonto som den registrerade sig med. Incitament tjänas in på detta id från den dag det anges.

6. Användning av namn

Återförsäljaren får kalla sig indirekt återförsäljare i programmet. Den kallar sig inte vårt ombud och lämnar inga löften i vårt namn.

7. Upphörande

Vardera parten får säga upp detta avtal med trettio dagars varsel. Det upphör av sig självt när partneravtalet upphör.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7501', '6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7003', 'en', 'Indirect provider agreement',
$text$This agreement is made between the company that accepts it ("the provider") and the owner of the programme ("we"). It is accepted once the enrolment as indirect provider has been approved, and adds to the partner agreement.

1. Role

The provider orders the programme's products from us and sells them through indirect resellers. It owes us the price, whether or not the reseller or the customer has paid.

2. Infrastructure

The provider runs billing, ordering and technical support at the scale its resellers need, and is reached by them on every working day of its region.

3. Resellers

The provider enters into partnerships with resellers that have enrolled and signed the partner agreement. It names the reseller in each order made for a reseller's customer, if it is to earn incentives. It does not use its position to win a reseller's customers for itself.

4. Customers

The provider sees to it that each customer has accepted the customer agreement. When subscriptions move to it from a direct-bill partner it obtains the acceptance anew, unless the customer accepted by itself.

5. Directory

The provider is listed publicly by name, region and the services it offers. Changes of its entry are made by us at its request.

6. Ending partnerships

The provider ends a partnership only in good faith and for a legitimate business purpose. Notice, where its contract with the reseller demands one, is the provider's own duty.

7. End

Each side may end this agreement with one hundred and eighty days' notice. It ends by itself when the partner agreement ends.$text$),
('3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7502', '6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7003', 'sv', 'Avtal för indirekta leverantörer',
$text$Detta avtal ingås mellan det företag som godkänner det ("leverantören") och programmets ägare ("vi"). Det godkänns när registreringen som indirekt leverantör har beviljats och kompletterar partneravtalet.

1. Roll

Leverantören beställer programmets produkter av oss och säljer dem genom indirekta återförsäljare. Den är skyldig oss priset oavsett om återförsäljaren eller kunden har betalat.

2. Infrastruktur

Leverantören sköter fakturering, beställningar och teknisk support i den omfattning dess återförsäljare behöver och kan nås av dem varje arbetsdag i sin region.

3. Återförsäljare

Leverantören ingår partnerskap med återförsäljare som har registrerat sig och undertecknat partneravtalet. Den anger återförsäljaren i varje beställning för en återförsäljares kund, om denna ska tjäna in incitament. Den utnyttjar inte sin ställning för att vinna en återförsäljares kunder åt sig själv.

4. Kunder

Leverantören ser till att varje kund har godkänt kundavtalet. När prenumerationer flyttas till den från en partner med direktfakturering inhämtar den godkännandet på nytt, om inte kunden har godkänt själv.

5. Förteckning

Leverantören anges offentligt med namn, region och de tjänster den erbjuder. Ändringar av uppgifterna gör vi på dess begäran.

6. Avslutade partnerskap

Leverantören avslutar ett partnerskap bara i god tro och av ett legitimt affärsskäl. Uppsägning, där dess avtal med återförsäljaren kräver en, är leverantörens egen plikt.

7. Upphörande

Vardera parten får säga upp detta avtal med etthundraåttio dagars varsel. Det upphör av sig självt när partneravtalet upphör.$text$);
