/** From when on an agreement must have been accepted in which version to count, as the operator requires it. */
package io.twotier.agreement.reacceptance;
