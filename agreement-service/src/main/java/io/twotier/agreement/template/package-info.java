/** The texts that can be agreed to: their ids, types and how long they hold. */
package io.twotier.agreement.template;
