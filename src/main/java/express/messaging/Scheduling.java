package express.messaging;

/**
 * What goes with a letter so that calendars take it in by themselves (RFC 6047).
 *
 * @param method of RFC 5546, such as {@code REQUEST}
 * @param calendar the whole of it, as RFC 5545 has it, in that method
 */
public record Scheduling(String method, String calendar) {}
