/** Groups of transfers that are not answered for a while, in a simulation that wants it so: how a rehearsal sees a transfer that hangs. */
package io.twotier.subscription.move.script;
