export interface OfferContent { readonly version: 1 }
