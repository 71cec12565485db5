package io.twotier.platform.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedPathTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            /v1//customers,                                    /v1/customers
            /V1/Customers/,                                    /v1/customers
            //v1///customers//AbC-1//ORDERS/,                  /v1/customers/AbC-1/orders
            /v1/customers/5B1F2C34-8D0E-4A61-9C27-0F3E6A7B1C01/Subscriptions, /v1/customers/5B1F2C34-8D0E-4A61-9C27-0F3E6A7B1C01/subscriptions
            /v1/agreementTemplates/T/Document,                 /v1/agreementtemplates/T/document
            /v1/customers/c/DIRECTSIGNEDmicrosoftcustomeragreementstatus, /v1/customers/c/directSignedMicrosoftCustomerAgreementStatus
            /v1/customers/c/subscriptions/S/AzureEntitlements, /v1/customers/c/subscriptions/S/azureEntitlements
            /v1/customers/c/customerpartnerrelationships/Reseller, /v1/customers/c/CustomerPartnerRelationships/reseller
            /v1/customers/c/SupportContact,                    /v1/customers/c/supportcontact
            /v1/relationships/R/Removal-Preview,               /v1/relationships/R/removal-preview
            /v1/customers/c/Transfers/Everything,              /v1/customers/c/transfers/everything
            /v1/OffBoardings/O/Customers,                      /v1/offboardings/O/customers
            /v1/relationships/Invitations/ToKeN/Accept,        /v1/relationships/invitations/ToKeN/accept
            /v1/relationships/invitations/Accept/Accept,       /v1/relationships/invitations/Accept/accept
            /v1/Customers/OnBoarding,                          /v1/customers/onboarding
            /v1/Domains/Example.COM,                           /v1/domains/Example.COM
            /v1/countryValidationRules/SE,                     /v1/countryvalidationrules/SE
            /v1/Offers/MS-AZR-0145P,                           /v1/offers/MS-AZR-0145P
            /v1/customers/c/Products/DZH/Skus/ABC/Availabilities/XYZ, /v1/customers/c/products/DZH/skus/ABC/availabilities/XYZ
            /Pages/Partnerships/AbCdEf,                        /pages/partnerships/AbCdEf
            /pages/Agreements/Customer,                        /pages/agreements/customer
            /Pages/Agreements/Documents/ToKeN/File,            /pages/agreements/documents/ToKeN/file
            /pages/agreements/documents/Customer,              /pages/agreements/documents/Customer
            /v1/Operator/AgreementTemplates/T/Retire,          /v1/operator/agreementtemplates/T/retire
            /Webhooks/V1/Registration/ValidationEvents/Abc,    /webhooks/v1/registration/validationEvents/Abc
            /v1/unheard/Of_Token-9,                            /v1/unheard/Of_Token-9
            /v1/customers/c%2FORDERS,                          /v1/customers/c%2FORDERS
            /,                                                 /
            """)
    void fixedWordsFoldAndIdsStay(String given, String folded) {
        assertEquals(folded, FoldedPath.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers/../partners", "/v1/./customers", "/v1/%2e%2E/q/metrics", "/v1/.%2e"})
    void dotSegmentsAreRecognised(String path) {
        assertEquals(true, FoldedPath.climbs(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/domains/example.com", "/v1/customers/a..b", "/v1/customers"})
    void dotsInsideNamesAreNoDotSegments(String path) {
        assertEquals(false, FoldedPath.climbs(path));
    }
}
