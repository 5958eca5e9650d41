package secured;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What only some may see, wherever it is asked. */
@Component
public class Vault {
    @PreAuthorize("hasRole('ADMIN')")
    public String secret() {
        return "holder of the secret";
    }
}
