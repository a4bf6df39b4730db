/** Hand-written fakes: a transport that follows a script, and time that only passes when told. */
package dev.connections.fake;
