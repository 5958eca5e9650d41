package io.github.jimmypage.shop.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void onlyThePasswordThatWasHashedFits() {
        String hash = Password.hash("öl & essig");

        assertTrue(Password.fits("öl & essig", hash));
        assertFalse(Password.fits("öl & essig ", hash));
        assertFalse(Password.fits("", hash));
    }

    @Test
    void nothingFitsWhereThereIsNoPassword() {
        assertFalse(Password.fits("", Password.NONE));
        assertFalse(Password.fits(Password.NONE, Password.NONE));
    }

    @Test
    void theSamePasswordIsHashedDifferentlyEachTime() {
        assertNotEquals(Password.hash("x"), Password.hash("x"));
    }
}
