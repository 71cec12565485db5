/** What every service repeats, written once; holds no word of the business. */
package io.twotier.platform;
