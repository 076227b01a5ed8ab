/**
 * The action plan of a network: what it wants, what it does for that, who leads it, by when and with what means. Its
 * people add ideas, those who lead an action move it, whoever coordinates does everything and publishes what everybody may
 * read. Those who lead are reminded; once a year the plan is looked back at and a new year opens.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "jobs",
            "messaging",
            "people",
            "policy",
            "practices",
            "ui"
        })
package express.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
