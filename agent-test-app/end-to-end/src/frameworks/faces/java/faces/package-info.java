/** Books in a shop on Jakarta Faces: Facelets, CDI, PrimeFaces and Derby behind DBCP. */
package faces;
