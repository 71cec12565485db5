/** The command of transfer-service to move a group. */
package io.twotier.subscription.upstream.transfer;
