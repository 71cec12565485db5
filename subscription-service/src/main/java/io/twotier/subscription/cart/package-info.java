/** Carts: lines that are collected, looked over, and ordered together, as far as each can be. */
package io.twotier.subscription.cart;
