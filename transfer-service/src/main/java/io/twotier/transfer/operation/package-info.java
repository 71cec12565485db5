/** What the operator sees of all transfers, and does for those that hang. */
package io.twotier.transfer.operation;
