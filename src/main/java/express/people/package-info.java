/**
 * People with an account: how they get one (invitation or registration), their names and addresses, what they may do
 * where (memberships, roles, requests to join), and the export and erasure of what is held about them. How they prove who
 * they are stands above, in {@code signin}; what it needs for that is here: secrets that let somebody in once
 * ({@code Tokens}), limits to trying ({@code Rates}), and what somebody may ({@code Viewers}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "base", "database", "jobs", "messaging", "ui"})
package express.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
