/** The page on which a customer's global admin accepts the customer agreement. */
package io.twotier.agreement.customer.page;
