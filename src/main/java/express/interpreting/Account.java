package express.interpreting;

import express.tariffs.Scale;
import java.math.BigDecimal;
import java.util.UUID;

/** What one client is charged, or one interpreter is paid, for a month. */
record Account(Scale scale, UUID party, int missions, BigDecimal amount, String currency) {}
