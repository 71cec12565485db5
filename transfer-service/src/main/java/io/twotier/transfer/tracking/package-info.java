/** Everything slow, looked at in one way. */
package io.twotier.transfer.tracking;
