package express.plans;

import java.time.Instant;

/** A version of a plan that everybody may read. */
record Publication(int version, Instant at, PlanSheet sheet) {}
