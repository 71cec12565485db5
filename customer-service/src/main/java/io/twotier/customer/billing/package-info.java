/** Bill-to data, one profile for each partner that bills the customer. */
package io.twotier.customer.billing;
