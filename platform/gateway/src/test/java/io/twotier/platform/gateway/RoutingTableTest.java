package io.twotier.platform.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTableTest {

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource(nullValues = "nobody", textBlock = """
            /v1/agreements,                                                  agreement
            /v1/agreements/partner/signatures,                               agreement
            /v1/agreementtemplates/t/document,                               agreement
            /v1/compliance/csp/agreementstatus,                              agreement
            /v1/customers/c/agreements,                                      agreement
            /v1/customers/c/agreements/direct,                               agreement
            /v1/customers/c/directSignedMicrosoftCustomerAgreementStatus,    agreement
            /v1/operator/agreementtemplates/t/retire,                        agreement
            /v1/operator/services/agreement/upkeep,                          agreement
            /v1/operator/services/subscription/upkeep/o,                     subscription
            /v1/operator/services/transfer/upkeep,                           transfer
            /v1/operator/services/customer/upkeep,                           customer
            /v1/operator/services/partner/upkeep,                            partner
            /v1/operator/reacceptance,                                       agreement
            /v1/operator/agreementevidence,                                  agreement
            /v1/customers/7/agreements/evidence,                             agreement
            /v1/agreements/partner/evidence,                                 agreement
            /pages/agreements/customer,                                      agreement
            /pages/agreements/documents/t/file,                              agreement
            /v1/offers/o,                                                    subscription
            /v1/products/p/skus/k,                                           subscription
            /v1/customers/onboarding,                                        subscription
            /v1/customers/c/orders/o,                                        subscription
            /v1/customers/c/carts/k/checkout,                                subscription
            /v1/customers/c/subscriptions,                                   subscription
            /v1/customers/c/subscriptions/s/supportcontact/candidates,       subscription
            /v1/customers/c/products/p/skus,                                 subscription
            /v1/operator/offers/o,                                           subscription
            /v1/operations/o,                                                transfer
            /v1/offboardings,                                                transfer
            /v1/offboardings/o/customers,                                    transfer
            /v1/customers/c/transfers/everything,                            transfer
            /v1/customers/c/transfers/t/accept,                              transfer
            /v1/customers/c/transferseligibility,                            transfer
            /v1/operator/transfers/t/retry,                                  transfer
            /v1/customers,                                                   customer
            /v1/customers/c,                                                 customer
            /v1/customers/c/profiles/billing,                                customer
            /v1/customers/c/relationships/partner,                           customer
            /v1/customers/relationshiprequests,                              customer
            /v1/customers/invitations/t/accept,                              customer
            /v1/domains/d.example,                                           customer
            /v1/validations/address,                                         customer
            /v1/countryvalidationrules/SE,                                   customer
            /v1/relationships/p/customer,                                    customer
            /v1/relationships/p/customer/c,                                  customer
            /pages/customers/t,                                              customer
            /v1/relationships,                                               partner
            /v1/relationships/r/removal-preview,                             partner
            /v1/relationships/invitations/t/accept,                          partner
            /v1/profiles/mpn,                                                partner
            /v1/enrollments/e/agreement/accept,                              partner
            /v1/capabilities,                                                partner
            /v1/operator/partners/p/directbill,                              partner
            /v1/operator/enrollments/e/approve,                              partner
            /pages/partnerships/t,                                           partner
            /v1/test/clock,                                                  partner
            /v1/test/clock/advance,                                          partner
            /v1/test/quiescent/partner,                                      partner
            /v1/test/quiescent/customer,                                     customer
            /v1/test/quiescent/agreement,                                    agreement
            /v1/test/quiescent/subscription,                                 subscription
            /v1/test/quiescent/transfer,                                     transfer
            /v1/test/counterparts/p,                                         transfer
            /v1/auditrecords,                                                feed
            /v1/events,                                                      feed
            /auditactivity/v1/auditrecords/r,                                feed
            /v1/auditactivity/v1/auditrecords/r,                             feed
            /v1/operator/services/feed/upkeep,                               feed
            /webhooks/v1/registration/validationEvents/e,                    feed
            /,                                                               nobody
            /v2/customers,                                                   nobody
            /q/health,                                                       nobody
            """)
    void everyPathHasItsOwner(String path, String owner) {
        assertEquals(owner, RoutingTable.owner(path));
    }
}
