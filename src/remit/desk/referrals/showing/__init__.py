"""What the page of a referral shows, as ready values."""
