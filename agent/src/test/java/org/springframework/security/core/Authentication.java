package org.springframework.security.core;

import java.security.Principal;
import java.util.Collection;

/** Stands for the interface of this name, of which the agent knows nothing but the name and the method. */
public interface Authentication extends Principal {
    Collection<?> getAuthorities();
}
