/** Who agreed to what, when, from which tenant and on which very text: kept with every agreement and exported for one customer or one partner. */
package io.twotier.agreement.evidence;
