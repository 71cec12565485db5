/** What a transfer would come to, told before it is done. */
package io.twotier.transfer.preview;
