/** Which rule of the book is proved by which test, and which are still to be built. */
package io.twotier.acceptance.rules;
